import { css, html, nothing, svg, type PropertyValues, type SVGTemplateResult, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { cssVars } from '../design/css-vars';
import { FlElement } from '../design/element';
import { onSchemeChange } from '../design/palette';
import { base, surfaces } from '../design/styles';
import { day } from '../i18n/i18n';
import { settings } from '../shell/settings';
import type { Plot } from './plot';
import { hasData, lastKnownDay, type Chart, type Series } from './series';
import { textOf } from './text';
import './trend-table';
import { words } from './words';

const WEEK = 7;

/**
 * One chart of days with its read-out, moved by pointer or arrow keys, and the same numbers as a table. The place of the
 * picture is held from the start, so that nothing jumps when it is drawn.
 */
@customElement('fl-trend-chart')
export class TrendChart extends FlElement {
  @property({ attribute: false }) chart!: Chart;

  /** The day read out; null is the last known one. */
  @state() private chosen: number | null = null;
  @state() private spoken = '';
  @state() private failed = false;
  @state() private drawn = false;

  @query('.canvas') private readonly canvas!: HTMLElement | null;

  private plot: Plot | null = null;
  private loading = false;
  private stopSchemes: () => void = () => {};

  static override styles = [
    base,
    surfaces,
    css`
      figure {
        display: grid;
        gap: var(--space-3);
        grid-template-columns: minmax(0, 1fr);
        height: 100%;
        align-content: start;
      }
      .text {
        color: var(--ink-soft);
        font-size: var(--text-s);
      }
      .readout {
        display: flex;
        flex-wrap: wrap;
        column-gap: var(--space-4);
        row-gap: var(--space-1);
        align-content: start;
        font-size: var(--text-s);
        font-variant-numeric: tabular-nums;
      }
      .readout strong {
        flex-basis: 100%;
      }
      .entry {
        display: inline-flex;
        align-items: center;
        gap: var(--space-1);
      }
      .picture {
        position: relative;
        height: 15rem;
        border-radius: var(--radius-s);
        touch-action: pan-y;
      }
      .canvas {
        position: absolute;
        inset: 0;
      }
      .pointer {
        position: absolute;
        left: var(--x);
        top: var(--top);
        width: 0;
        height: var(--height);
        border-left: 1.5px solid var(--ink);
        opacity: 0.65;
        pointer-events: none;
      }
      .note {
        position: absolute;
        inset: 0;
        display: grid;
        place-content: center;
        text-align: center;
        padding: var(--space-4);
        color: var(--ink-soft);
        border: 1px dashed var(--line-soft);
        border-radius: var(--radius-s);
      }
      .hint {
        position: absolute;
        inset: 0 0 auto auto;
        padding-inline: var(--space-1);
        color: var(--ink-soft);
        background: var(--surface);
        font-size: var(--text-xs);
        visibility: hidden;
      }
      .picture:focus-visible .hint {
        visibility: visible;
      }
      /* side by side, pictures stand at the same height */
      @media (min-width: 62rem) {
        .text {
          min-height: 2lh;
        }
        .readout {
          min-height: 4.6rem;
        }
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    this.stopSchemes = onSchemeChange(() => this.redraw(), settings);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopSchemes();
    this.plot?.dispose();
    this.plot = null;
    this.drawn = false;
  }

  override render(): TemplateResult {
    const { chart } = this;
    const some = hasData(chart);
    return html`<figure class="card" aria-labelledby="title">
      <figcaption>
        <h3 id="title">${chart.title}</h3>
        <p class="text">${chart.text}</p>
      </figcaption>
      ${some ? this.renderReadout() : nothing} ${some ? this.renderPicture() : html`<div class="picture"><p class="note">${words('chart.empty')}</p></div>`}
      ${some ? html`<fl-trend-table .chart=${chart}></fl-trend-table>` : nothing}
    </figure>`;
  }

  private get index(): number {
    const last = this.chart.days.length - 1;
    return Math.min(this.chosen ?? lastKnownDay(this.chart), last);
  }

  private renderReadout(): TemplateResult {
    const { chart, index } = this;
    return html`<p class="readout">
      <strong>${day(chart.days[index] ?? '', 'long')}</strong>
      ${chart.series.map(
        (one) => html`<span class="entry">${swatch(one)}${words('value', { name: one.name, value: textOf(chart, one, index) })}</span>`,
      )}
      ${chart.series.some((one) => one.faint?.some(Boolean)) ? html`<span class="soft small">${words('faint')}</span>` : nothing}
    </p>`;
  }

  private renderPicture(): TemplateResult {
    const { chart } = this;
    const place = this.drawn ? this.plot?.placeOf(this.index) : undefined;
    return html`<div>
      <div
        class="picture"
        role="application"
        aria-roledescription=${words('chart.role')}
        aria-label=${words('chart.label', {
          title: chart.title,
          from: day(chart.days[0] ?? '', 'month'),
          to: day(chart.days.at(-1) ?? '', 'month'),
        })}
        tabindex="0"
        @keydown=${this.onKey}
        @pointermove=${this.onPointer}
        @pointerdown=${this.onPointer}
        @pointerleave=${() => (this.chosen = null)}
        @blur=${() => (this.spoken = '')}
      >
        <div class="canvas" aria-hidden="true"></div>
        ${this.failed ? html`<p class="note">${words('chart.failed')}</p>` : nothing}
        ${place
          ? html`<div
              class="pointer"
              ${cssVars({ '--x': `${place.x}px`, '--top': `${place.top}px`, '--height': `${place.height}px` })}
            ></div>`
          : nothing}
        <p class="hint" aria-hidden="true">${words('chart.hint')}</p>
      </div>
      <p class="visually-hidden" role="status">${this.spoken}</p>
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('chart')) {
      const before = changed.get('chart') as Chart | undefined;
      if (before && before.days.length !== this.chart.days.length) this.chosen = null;
    }
    if (!hasData(this.chart)) {
      this.plot?.dispose();
      this.plot = null;
    } else if (this.plot === null) {
      void this.load();
    } else if (changed.has('chart')) {
      this.redraw();
    }
  }

  private async load(): Promise<void> {
    if (this.loading || this.failed) return;
    this.loading = true;
    try {
      const { Plot } = await import('./plot');
      if (!this.isConnected || !this.canvas || this.plot) return;
      this.plot = new Plot(this.canvas, () => this.requestUpdate());
      this.redraw();
      this.drawn = true;
    } catch (thrown) {
      console.error(thrown);
      this.failed = true;
    } finally {
      this.loading = false;
    }
  }

  private redraw(): void {
    this.plot?.draw(this.chart);
  }

  private onPointer(event: PointerEvent): void {
    if (!this.plot || !this.canvas) return;
    this.chosen = this.plot.dayAt(event.clientX - this.canvas.getBoundingClientRect().left);
  }

  private onKey(event: KeyboardEvent): void {
    const last = this.chart.days.length - 1;
    const steps: Record<string, number> = {
      ArrowLeft: this.index - 1,
      ArrowRight: this.index + 1,
      ArrowDown: this.index - 1,
      ArrowUp: this.index + 1,
      PageDown: this.index - WEEK,
      PageUp: this.index + WEEK,
      Home: 0,
      End: last,
    };
    const next = steps[event.key];
    if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.chosen = Math.min(Math.max(next, 0), last);
    this.spoken = this.sentence(this.chosen);
  }

  private sentence(index: number): string {
    const { chart } = this;
    const values = chart.series.map((one) => words('value', { name: one.name, value: textOf(chart, one, index) }));
    return `${day(chart.days[index] ?? '', 'long')}. ${values.join('. ')}.`;
  }
}

/** The sign of a series, of the same shape as in the picture, so that colour is not all that tells them apart. */
function swatch(series: Series): SVGTemplateResult | TemplateResult {
  const colour = `var(${series.colour})`;
  const shapes: Record<Series['kind'], SVGTemplateResult> = {
    bar: svg`<path d="M3 13V6h3v7zM8 13V2h3v11z" fill=${colour} />`,
    line: svg`<path d="M1 10 5 5l4 4 4-6" fill="none" stroke=${colour} stroke-width="2.5" />`,
    points: svg`<circle cx="4" cy="9" r="2.500" fill=${colour} /><circle cx="10" cy="5" r="2.500" fill=${colour} />`,
    target: svg`<path d="M0 7h5M8 7h5" stroke=${colour} stroke-width="2.5" />`,
    mark: svg`<path d="M0 10h6M7 5h6" stroke=${colour} stroke-width="3" />`,
    band: svg`<rect x="1" y="3" width="12" height="8" rx="2" fill=${colour} fill-opacity="0.35" stroke=${colour} />`,
  };
  return html`<svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" focusable="false">${shapes[series.kind]}</svg>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-trend-chart': TrendChart;
  }
}

