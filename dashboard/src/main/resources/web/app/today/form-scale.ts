import { css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { RecoveryNumbers } from '../api/types';
import { cssVars } from '../design/css-vars';
import { FlElement } from '../design/element';
import { base } from '../design/styles';
import { number } from '../i18n/i18n';
import { words } from './words';

type Band = NonNullable<RecoveryNumbers['formBand']>;

const FROM = -50;
const TO = 40;
const BANDS: readonly { band: Band; from: number; to: number }[] = [
  { band: 'overload', from: FROM, to: -30 },
  { band: 'productive', from: -30, to: -10 },
  { band: 'neutral', from: -10, to: 5 },
  { band: 'fresh', from: 5, to: 25 },
  { band: 'transition', from: 25, to: TO },
];
/** From this fitness on the bands judge points, below it percent of fitness. */
const POINTS_FROM_FITNESS = 40;

/** Where form stands among its five bands. */
@customElement('fl-form-scale')
export class FormScale extends FlElement {
  @property({ attribute: false }) recovery!: RecoveryNumbers;

  static override styles = [
    base,
    css`
      .scale {
        position: relative;
        display: flex;
        gap: 2px;
        height: 1.125rem;
      }
      .band {
        width: var(--width);
        background: var(--surface-sunken);
        border: 1px solid var(--line-soft);
      }
      .band:first-child {
        border-radius: var(--radius-full) 0 0 var(--radius-full);
      }
      .band:nth-child(5) {
        border-radius: 0 var(--radius-full) var(--radius-full) 0;
      }
      .band.overload {
        background: var(--contributing-wash);
      }
      .band.productive {
        background: var(--watch-wash);
      }
      .band.neutral,
      .band.fresh {
        background: var(--ok-wash);
      }
      .band.here {
        border-color: var(--ink-soft);
      }
      .marker {
        position: absolute;
        left: var(--at);
        top: 50%;
        width: 1rem;
        height: 1rem;
        border-radius: 50%;
        translate: -50% -50%;
        background: var(--ink);
        border: 3px solid var(--surface);
        box-shadow: 0 0 0 1px var(--ink);
        transition: left calc(2 * var(--motion)) var(--ease);
      }
      .ends {
        display: flex;
        justify-content: space-between;
        padding-top: 0.2rem;
        font-size: var(--text-xs);
        color: var(--ink-soft);
      }
    `,
  ];

  override render(): TemplateResult {
    const { formBand } = this.recovery;
    const value = judged(this.recovery);
    const at = value === null ? 0 : (100 * (Math.min(TO, Math.max(FROM, value)) - FROM)) / (TO - FROM);
    const label =
      value === null || formBand === null
        ? words('recovery.unknown')
        : words('recovery.scale', { value: formText(this.recovery) ?? '', band: words(`band.${formBand}`) });
    return html`<div role="img" aria-label=${label}>
      <div class="scale">
        ${BANDS.map(
          ({ band, from, to }) =>
            html`<div
              class="band ${band} ${band === formBand ? 'here' : ''}"
              ${cssVars({ '--width': `${(100 * (to - from)) / (TO - FROM)}%` })}
            ></div>`,
        )}
        ${value === null ? '' : html`<div class="marker" ${cssVars({ '--at': `${at}%` })}></div>`}
      </div>
      <div class="ends" aria-hidden="true"><span>${words('band.overload')}</span><span>${words('band.fresh')}</span></div>
    </div>`;
  }
}

function inPoints(recovery: RecoveryNumbers): boolean {
  return recovery.fitness !== null && recovery.fitness >= POINTS_FROM_FITNESS;
}

function judged(recovery: RecoveryNumbers): number | null {
  return inPoints(recovery) ? recovery.form : recovery.formPercent;
}

/** Form as its band judges it: "−19 points" or "−12 %"; null when unknown. */
export function formText(recovery: RecoveryNumbers): string | null {
  const value = judged(recovery);
  if (value === null) return null;
  return inPoints(recovery) ? words('recovery.form.points', { value: number(value, 0) }) : `${number(value, 0)} %`;
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-form-scale': FormScale;
  }
}
