/** A small landscape behind the headline: night for a rest day, a low sun for an easy one, a high one otherwise. */
import { html, svg, type TemplateResult } from 'lit';
import type { Advice } from '../api/types';

type Action = NonNullable<Advice['training']['today']>;

const MOON = svg`<path d="M62 22a34 34 0 1 0 36 46 29 29 0 0 1-36-46z"/><circle cx="24" cy="24" r="2"/><circle cx="112" cy="26" r="2.5"/><circle cx="10" cy="70" r="1.8"/><circle cx="34" cy="104" r="2"/>`;
const SUN = svg`<circle cx="70" cy="66" r="30"/>`;
const RAYS = svg`<path class="rays" d="M70 12v14M70 106v14M16 66h14M110 66h14M32 28l10 10M98 94l10 10M108 28 98 38M42 94l-10 10"/>`;

const SKY: Record<Action, unknown> = { rest: MOON, easy: SUN, as_planned: [SUN, RAYS] };

export function scene(action: Action | null): TemplateResult {
  return html`<svg class="sky ${action ?? ''}" viewBox="0 0 140 132" aria-hidden="true" focusable="false">${SKY[action ?? 'easy']}</svg>
    <svg class="hills" viewBox="0 0 400 100" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <path class="far" d="M0 62c60-34 110-26 160-8s140 12 240-44v90H0z" />
      <path class="near" d="M0 84c70-24 130-16 190-4s130 6 210-34v54H0z" />
    </svg>`;
}
