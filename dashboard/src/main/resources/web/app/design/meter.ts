import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { cssVars } from './css-vars';
import { FlElement } from './element';
import { base } from './styles';

export interface Tick {
  at: number;
  label: string;
}

/**
 * One value on a scale with the band or the mark it is meant to reach. To a screen reader it is one picture that reads
 * as `label`; an unknown value leaves the scale empty.
 */
@customElement('fl-meter')
export class Meter extends FlElement {
  @property() label = '';
  @property({ attribute: false }) value: number | null = null;
  @property({ attribute: false }) low: number | null = null;
  @property({ attribute: false }) high: number | null = null;
  @property({ attribute: false }) ticks: readonly Tick[] = [];
  /** The scale ends here, or where everything on it has room. */
  @property({ attribute: false }) max: number | null = null;
  /** The state whose colour the bar has. */
  @property() state = 'OK';

  static override styles = [
    base,
    css`
      .scale {
        position: relative;
        height: 1.125rem;
        border-radius: var(--radius-full);
        background: var(--surface-sunken);
        border: 1px solid var(--line-soft);
      }
      .band {
        position: absolute;
        inset-block: -1px;
        left: var(--from);
        width: max(calc(var(--to) - var(--from)), 4px);
        border-radius: 4px;
        background: var(--chart-band);
        border-inline: 2px solid var(--ok-mark);
      }
      .bar {
        position: absolute;
        inset-block: 3px;
        left: 3px;
        width: max(calc(var(--value) - 3px), 0.7rem);
        border-radius: var(--radius-full);
        background: var(--unknown-mark);
        transition: width calc(2 * var(--motion)) var(--ease);
      }
      .bar.CONTRIBUTING {
        background: var(--contributing-mark);
      }
      .bar.WATCH {
        background: var(--watch-mark);
      }
      .bar.OK {
        background: var(--ok-mark);
      }
      .tick {
        position: absolute;
        inset-block: -4px;
        left: var(--at);
        width: 2px;
        margin-left: -1px;
        background: var(--ink-soft);
      }
      .ticks {
        position: relative;
        height: 1.35rem;
        font-size: var(--text-xs);
        color: var(--ink-soft);
      }
      .ticks span {
        position: absolute;
        top: 0.2rem;
        left: var(--at);
        translate: -50% 0;
        white-space: nowrap;
      }
      .ticks span.end {
        left: auto;
        right: 0;
        translate: none;
      }
      .ticks span.start {
        left: 0;
        translate: none;
      }
    `,
  ];

  override render(): TemplateResult {
    const end = this.end();
    const at = (value: number) => `${Math.min(100, Math.max(0, (100 * value) / end))}%`;
    return html`<div role="img" aria-label=${this.label}>
      <div class="scale">
        ${this.low === null
          ? nothing
          : html`<div class="band" ${cssVars({ '--from': at(this.low), '--to': at(this.high ?? this.low) })}></div>`}
        ${this.value === null || this.value <= 0
          ? nothing
          : html`<div class="bar ${this.state}" ${cssVars({ '--value': at(this.value) })}></div>`}
        ${this.ticks.map((tick) => html`<div class="tick" ${cssVars({ '--at': at(tick.at) })}></div>`)}
      </div>
      ${this.ticks.length
        ? html`<div class="ticks" aria-hidden="true">
            ${this.ticks.map((tick) => {
              const share = tick.at / end;
              return html`<span class=${share > 0.8 ? 'end' : share < 0.2 ? 'start' : ''} ${cssVars({ '--at': at(tick.at) })}
                >${tick.label}</span
              >`;
            })}
          </div>`
        : nothing}
    </div>`;
  }

  private end(): number {
    if (this.max !== null) return this.max;
    const needed = [this.value, this.low, this.high, ...this.ticks.map((tick) => tick.at)].filter((value) => value !== null);
    return 1.12 * Math.max(1, ...needed);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-meter': Meter;
  }
}
