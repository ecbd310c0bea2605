import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Advice } from '../api/types';
import { FlElement } from '../design/element';
import { icon, type IconName } from '../design/icons';
import { base, controls, surfaces } from '../design/styles';
import { day } from '../i18n/i18n';
import { scene } from './scene';
import { words } from './words';

const ICONS: Record<NonNullable<Advice['training']['today']>, IconName> = { rest: 'rest', easy: 'easy', as_planned: 'planned' };

/** A headline of more characters than this is set smaller. */
const LONG = 90;

/** When and why the advice became what it is; fresh when the reader saw it happen. */
export interface News {
  at: string;
  reason: string | null;
  fresh: boolean;
}

/** The one sentence of the day, and what it means for training. */
@customElement('fl-headline')
export class Headline extends FlElement {
  @property({ attribute: false }) advice!: Advice;
  @property({ attribute: false }) news: News | null = null;
  @property({ type: Boolean }) past = false;

  static override styles = [
    base,
    controls,
    surfaces,
    css`
      .hero {
        position: relative;
        overflow: hidden;
        display: grid;
        gap: var(--space-4);
        align-content: start;
        min-height: 15rem;
        padding: clamp(1.25rem, 0.5rem + 3vw, 2.75rem);
        padding-bottom: clamp(0.75rem, 1.5vw, 1.5rem);
        border-radius: var(--radius-l);
        background: linear-gradient(100deg, var(--accent-soft) 35%, var(--hero-end));
        --hero-end: light-dark(#f3e3c4, #2d3326);
      }
      .hero.rest {
        --hero-end: light-dark(#d3dbe8, #222a38);
      }
      .hero.easy {
        --hero-end: light-dark(#f6ddc2, #3a2d22);
      }
      .hills {
        position: absolute;
        inset: auto 0 0;
        width: 100%;
        height: 55%;
      }
      .far {
        fill: light-dark(#bcd6c6, #29453a);
        opacity: 0.5;
      }
      .near {
        fill: light-dark(#9fc4b0, #2f5546);
        opacity: 0.45;
      }
      .sky {
        position: absolute;
        top: 8%;
        right: 5%;
        width: clamp(5.5rem, 16vw, 9rem);
        fill: light-dark(#edb04a, #e9c987);
        opacity: 0.6;
      }
      .sky.rest {
        fill: light-dark(#7d8fb0, #c6d3ea);
        opacity: 0.5;
      }
      .sky.easy {
        top: auto;
        bottom: 20%;
      }
      .rays {
        stroke: light-dark(#edb04a, #e9c987);
        stroke-width: 5;
        stroke-linecap: round;
      }
      @media (max-width: 40rem) {
        .sky,
        .sky.easy {
          top: var(--space-4);
          right: var(--space-3);
          bottom: auto;
          width: 3.75rem;
        }
        h2 {
          padding-right: 3.5rem;
        }
      }
      .words {
        position: relative;
        display: grid;
        gap: var(--space-4);
        justify-items: start;
        max-width: 40rem;
      }
      h2 {
        font-family: var(--font-display);
        font-weight: 600;
        font-size: var(--text-display);
        letter-spacing: -0.01em;
      }
      h2.long {
        font-size: clamp(1.35rem, 1.15rem + 0.8vw, 1.75rem);
        line-height: 1.3;
      }
      .training {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        align-items: center;
        gap: var(--space-3);
        padding: var(--space-3) var(--space-4) var(--space-3) var(--space-3);
        border-radius: var(--radius-m);
        background: color-mix(in srgb, var(--surface) 88%, transparent);
        box-shadow: var(--shadow-1);
      }
      .training .picture {
        display: grid;
        place-items: center;
        width: 2.75rem;
        height: 2.75rem;
        border-radius: var(--radius-full);
        background: var(--accent);
        color: var(--on-accent);
      }
      .training strong {
        display: block;
        line-height: 1.3;
      }
      /* the place is kept, so that nothing moves when there is news */
      .news {
        min-height: 2rem;
      }
      .updated {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        padding: var(--space-1) var(--space-3);
        border-radius: var(--radius-m);
        background: color-mix(in srgb, var(--surface) 80%, transparent);
        font-size: var(--text-s);
        color: var(--ink-soft);
      }
      @media (prefers-reduced-motion: no-preference) {
        .updated.fresh {
          animation: glow 2.4s var(--ease);
        }
        @keyframes glow {
          from {
            box-shadow: 0 0 0 3px var(--accent);
          }
        }
      }
    `,
  ];

  override render(): TemplateResult {
    const { today, text } = this.advice.training;
    return html`<section class="hero ${today ?? ''}" aria-labelledby="headline">
      ${scene(today)}
      <div class="words">
        <h2 id="headline" class=${this.advice.headline.length > LONG ? 'long' : ''}>${this.advice.headline}</h2>
        <p class="training">
          <span class="picture">${icon(today ? ICONS[today] : 'unknown', { size: 24 })}</span>
          <span>
            <strong><span class="visually-hidden">${words('training.label')}: </span>${words(`training.${today ?? 'null'}`)}</strong>
            ${text ? html`<span class="small">${text}</span>` : nothing}
          </span>
        </p>
        <div class="news">${this.renderUpdated()}</div>
      </div>
    </section>`;
  }

  private renderUpdated(): TemplateResult | typeof nothing {
    if (this.past) return html`<p class="updated">${words('day.past', { day: day(this.advice.date) })}</p>`;
    if (!this.news) return nothing;
    const { at, reason, fresh } = this.news;
    return html`<p class="updated ${fresh ? 'fresh' : ''}" data-updated>
      ${icon('update', { size: 16 })}
      <span>${reason ? words('updated.because', { time: at, reason }) : words('updated', { time: at })}</span>
    </p>`;
  }
}
