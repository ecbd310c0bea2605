import { css, html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { FlElement } from '../design/element';
import { icon, type IconName } from '../design/icons';
import { base, surfaces } from '../design/styles';
import { words } from './words';

const STEPS: readonly { key: 'profile' | 'workouts' | 'log'; href: string; icon: IconName }[] = [
  { key: 'profile', href: '/profile', icon: 'profile' },
  { key: 'workouts', href: '/workouts', icon: 'workouts' },
  { key: 'log', href: '/log', icon: 'log' },
];

/** The first three steps of an athlete of whom nothing is known yet. */
@customElement('fl-welcome')
export class Welcome extends FlElement {
  static override styles = [
    base,
    surfaces,
    css`
      section {
        display: grid;
        gap: var(--space-4);
      }
      ol {
        display: grid;
        gap: var(--space-3);
        grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr));
        padding: 0;
        list-style: none;
      }
      .card {
        display: grid;
        gap: var(--space-2);
        height: 100%;
        align-content: start;
        color: inherit;
        text-decoration: none;
      }
      .card:hover {
        border-color: var(--accent);
        box-shadow: var(--shadow-2);
      }
      .card svg {
        color: var(--accent);
      }
      strong {
        color: var(--accent);
        text-decoration: underline;
        text-underline-offset: 0.2em;
      }
    `,
  ];

  override render(): TemplateResult {
    return html`<section aria-labelledby="welcome">
      <h2 id="welcome">${words('welcome')}</h2>
      <p>${words('welcome.text')}</p>
      <ol>
        ${STEPS.map(
          (step) =>
            html`<li>
              <a class="card" href=${step.href}>
                ${icon(step.icon, { size: 28 })}
                <strong>${words(`welcome.${step.key}`)}</strong>
                <span class="small">${words(`welcome.${step.key}.why`)}</span>
              </a>
            </li>`,
        )}
      </ol>
    </section>`;
  }
}
