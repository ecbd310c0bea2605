import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { MissingData, Profile } from '../api/types';
import { FlElement } from '../design/element';
import { icon, type IconName } from '../design/icons';
import { base, controls, surfaces } from '../design/styles';
import { shared } from '../i18n/shared';
import { words } from './words';

type Step = 'profile' | 'log' | 'workouts';

const STEPS: readonly { step: Step; href: string; icon: IconName }[] = [
  { step: 'profile', href: '/profile', icon: 'profile' },
  { step: 'workouts', href: '/workouts', icon: 'workouts' },
  { step: 'log', href: '/log', icon: 'log' },
];

/** What is missing for advice, as a to-do list with the way to each form. */
@customElement('fl-missing')
export class Missing extends FlElement {
  @property({ attribute: false }) items: readonly MissingData[] = [];
  @property({ attribute: false }) profile: Profile | null = null;

  static override styles = [
    base,
    controls,
    surfaces,
    css`
      section {
        display: grid;
        gap: var(--space-3);
        border-style: dashed;
        border-color: var(--unknown-mark);
      }
      h2 {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        font-size: var(--text-l);
      }
      h2 svg {
        color: var(--unknown-ink);
      }
      .steps {
        display: grid;
        padding: 0;
        list-style: none;
      }
      .step {
        display: grid;
        gap: var(--space-2);
        justify-items: start;
        padding-block: var(--space-3);
        border-top: 1px solid var(--line-soft);
      }
      .step:last-child {
        padding-bottom: 0;
      }
      .items {
        display: grid;
        gap: var(--space-3);
        padding: 0;
        list-style: none;
      }
      .items p {
        display: inline;
      }
    `,
  ];

  override render(): TemplateResult {
    return html`<section class="card" aria-labelledby="missing">
      <h2 id="missing">${icon('unknown', { size: 22 })}${words('missing')}</h2>
      <p class="soft">${words('missing.text')}</p>
      <ul class="steps">
        ${STEPS.map(({ step, href, icon: name }) => {
          const items = this.items.filter((item) => this.stepFor(item.code) === step);
          return items.length === 0
            ? nothing
            : html`<li class="step">
                <a class="btn" href=${href}>${icon(name, { size: 18 })}${words(`missing.${step}`)}</a>
                <ul class="items">
                  ${items.map(renderItem)}
                </ul>
              </li>`;
        })}
      </ul>
    </section>`;
  }

  /** Where the missing thing is entered: the profile when that lacks what the rule needs, else the log or the workouts. */
  private stepFor(code: string): Step {
    const { profile } = this;
    switch (code) {
      case 'PROTEIN':
      case 'CARBOHYDRATE':
        return profile?.bodyMassKg ? 'log' : 'profile';
      case 'IRON':
        return profile?.sex && profile.birthDate ? 'log' : 'profile';
      case 'WEIGHT':
      case 'SHOES':
        return 'profile';
      case 'SLEEP':
      case 'ELECTROLYTES':
        return 'log';
      default:
        return 'workouts';
    }
  }
}

function renderItem(item: MissingData): TemplateResult {
  const key = `code.${item.code}`;
  return html`<li>
    <strong>${shared.has(key) ? shared(key) : item.code}.</strong>
    <p>${words('missing.needs', { missing: item.missing })}</p>
    <p class="small soft">${item.how}</p>
  </li>`;
}
