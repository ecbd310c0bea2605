import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Submission } from '../api/submission';
import type { Profile } from '../api/types';
import { FlElement } from '../design/element';
import { focusFirstError } from '../design/field';
import { formStyles, submissionProblem, submitButton } from '../design/form';
import { messages } from '../design/messages';
import { base, controls, surfaces } from '../design/styles';
import { today } from '../i18n/i18n';
import { settings } from '../shell/settings';
import { draftOf, mistakesOf, profileOf, type Draft } from './draft';
import { asksCycle, fieldsStyles, renderField, type FieldName, type Form } from './fields';
import { storeProfile } from './profiles';
import { words, type ProfileKey } from './words';

interface Section {
  title: ProfileKey;
  text?: ProfileKey;
  fields: readonly FieldName[];
  asked?: (draft: Draft) => boolean;
}

const SECTIONS: readonly Section[] = [
  { title: 'section.you', fields: ['sex', 'birthDate', 'bodyMass', 'height', 'goal', 'timeZone'] },
  {
    title: 'section.training',
    fields: ['level', 'maxHeartRate', 'restingHeartRate', 'lactateThreshold', 'thresholdPace'],
  },
  { title: 'section.food', fields: ['diet', 'lowCarb', 'bloodDonationDate'] },
  {
    title: 'section.cycle',
    text: 'section.cycle.text',
    fields: ['menstruating', 'heavyPeriods', 'pregnant', 'lactating'],
    asked: asksCycle,
  },
  { title: 'section.health', text: 'section.health.text', fields: ['conditions'] },
  { title: 'section.leaveOut', text: 'section.leaveOut.text', fields: ['optOut'] },
];

/** All of a profile, to be changed. Fires `saved` with the record. */
@customElement('fl-profile-form')
export class ProfileForm extends FlElement {
  @property({ attribute: false }) profile!: Profile;
  @state() private draft!: Draft;

  private readonly submission = new Submission(this);

  static override styles = [
    base,
    controls,
    surfaces,
    formStyles,
    fieldsStyles,
    css`
      section {
        display: grid;
        gap: var(--space-4);
        grid-template-columns: minmax(0, 1fr);
      }
      h2 + p {
        margin-top: calc(-1 * var(--space-3));
      }
      .save {
        position: sticky;
        bottom: var(--space-3);
        z-index: 2;
        justify-self: end;
        border-radius: var(--radius-full);
        box-shadow: var(--shadow-2);
      }
      @media (max-width: 47.99rem) {
        .save {
          bottom: calc(var(--tabs-height) + var(--space-2) + env(safe-area-inset-bottom));
        }
      }
    `,
  ];

  override render(): TemplateResult {
    const form: Form = {
      draft: this.draft,
      submission: this.submission,
      change: (change) => (this.draft = { ...this.draft, ...change }),
    };
    return html`<form novalidate @submit=${this.onSubmit}>
      ${SECTIONS.filter((section) => section.asked?.(this.draft) ?? true).map(
        (section) =>
          html`<section class="card" aria-label=${words(section.title)}>
            <h2>${words(section.title)}</h2>
            ${section.text ? html`<p class="soft small">${words(section.text)}</p>` : nothing}
            ${section.fields.length === 1
              ? section.fields.map((name) => renderField(name, form))
              : html`<div class="fields">${section.fields.map((name) => renderField(name, form))}</div>`}
          </section>`,
      )}
      ${submissionProblem(this.submission)}
      <div class="save">${submitButton(this.submission, words('save'))}</div>
    </form>`;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('profile')) this.draft = draftOf(this.profile);
    else if (this.draft.units !== settings.value.units) this.draft = inUnits(this.draft, this.profile);
  }

  private async onSubmit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (this.submission.accept(mistakesOf(this.draft, today()))) {
      let stored: Profile | null = null;
      if (await this.submission.run(async () => (stored = await storeProfile(profileOf(this.draft))))) {
        messages.toast({ kind: 'done', text: words('saved') });
        this.dispatchEvent(new CustomEvent('saved', { detail: stored }));
        return;
      }
    }
    await this.updateComplete;
    focusFirstError(this.renderRoot as ShadowRoot);
  }
}

/** Other units were chosen: what depends on them is read anew from the record, all else that was typed stays. */
export function inUnits(draft: Draft, profile: Profile | null): Draft {
  const { units, bodyMass, height, thresholdPace } = draftOf(profile);
  return { ...draft, units, bodyMass, height, thresholdPace };
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-profile-form': ProfileForm;
  }
}
