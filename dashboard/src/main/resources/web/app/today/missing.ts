import { css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { MissingData, Profile } from '../api/types';
import { FlElement } from '../design/element';
import { icon } from '../design/icons';
import { base, controls, surfaces } from '../design/styles';
import { shared } from '../i18n/shared';
import { words } from './words';

interface Step {
  href: string;
  label: string;
}

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
      ul {
        display: grid;
        padding: 0;
        list-style: none;
      }
      li {
        display: grid;
        gap: var(--space-1);
        justify-items: start;
        padding-block: var(--space-3);
        border-top: 1px solid var(--line-soft);
      }
      li .btn {
        margin-left: calc(-1 * var(--space-4));
      }
      h3 {
        font-size: var(--text-m);
      }
    `,
  ];

  override render(): TemplateResult {
    return html`<section class="card" aria-labelledby="missing">
      <h2 id="missing">${icon('unknown', { size: 22 })}${words('missing')}</h2>
      <p class="soft">${words('missing.text')}</p>
      <ul>
        ${this.items.map((item) => {
          const key = `code.${item.code}`;
          const step = this.stepFor(item.code);
          return html`<li>
            <h3>${shared.has(key) ? shared(key) : item.code}</h3>
            <p>${words('missing.needs', { missing: item.missing })}</p>
            <p class="small soft">${item.how}</p>
            <a class="btn quiet" href=${step.href}>${step.label}${icon('chevron', { size: 16 })}</a>
          </li>`;
        })}
      </ul>
    </section>`;
  }

  /** Where the missing thing is entered: the profile when that lacks what the rule needs, else the log or the workouts. */
  private stepFor(code: string): Step {
    const { profile } = this;
    const noMass = !profile?.bodyMassKg;
    const noPerson = !profile?.sex || !profile.birthDate;
    const toProfile: Step = { href: '/profile', label: words('missing.profile') };
    switch (code) {
      case 'PROTEIN':
      case 'CARBOHYDRATE':
        return noMass ? toProfile : { href: '/log', label: words('missing.log') };
      case 'IRON':
        return noPerson ? toProfile : { href: '/log', label: words('missing.log') };
      case 'WEIGHT':
        return toProfile;
      case 'SLEEP':
        return { href: '/log', label: words('missing.checkIn') };
      default:
        return { href: '/workouts', label: words('missing.workouts') };
    }
  }
}
