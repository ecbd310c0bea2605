import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { Submission } from '../api/submission';
import type { Profile } from '../api/types';
import { cssVars } from '../design/css-vars';
import { FlElement } from '../design/element';
import { focusFirstError } from '../design/field';
import { formStyles, submissionProblem, submitButton } from '../design/form';
import { messages } from '../design/messages';
import { base, controls, surfaces } from '../design/styles';
import { today } from '../i18n/i18n';
import { router } from '../shell/router';
import { settings } from '../shell/settings';
import { draftOf, mistakesOf, profileOf, type Draft } from './draft';
import { asksCycle, fieldsStyles, renderField, type FieldName, type Form } from './fields';
import { inUnits } from './profile-form';
import { storeProfile } from './profiles';
import { words, type ProfileKey } from './words';

interface Step {
  title: ProfileKey;
  text?: ProfileKey;
  fields: (draft: Draft) => readonly FieldName[];
}

const STEPS: readonly Step[] = [
  { title: 'onboarding.you', fields: () => ['bodyMass', 'birthDate', 'sex'] },
  { title: 'onboarding.training', fields: () => ['level', 'maxHeartRate', 'restingHeartRate'] },
  { title: 'onboarding.food', fields: (draft) => (asksCycle(draft) ? ['diet', 'menstruating'] : ['diet']) },
  { title: 'onboarding.care', text: 'section.health.text', fields: () => ['conditions'] },
];

/**
 * The first questions to a new athlete: only what advice needs, each with its reason, each step skippable. A step is
 * stored when it is left, so that nothing is lost. Afterwards it goes to today.
 */
@customElement('fl-onboarding')
export class Onboarding extends FlElement {
  @state() private step = 0;
  @state() private draft = draftOf(null);

  private stored: Profile | null = null;
  private readonly submission = new Submission(this);

  static override styles = [
    base,
    controls,
    surfaces,
    formStyles,
    fieldsStyles,
    css`
      form {
        max-width: var(--width-text);
        gap: var(--space-5);
      }
      .fields {
        grid-template-columns: minmax(0, 1fr);
      }
      .track {
        height: 0.4rem;
        border-radius: var(--radius-full);
        background: var(--surface-sunken);
        overflow: hidden;
      }
      .track span {
        display: block;
        height: 100%;
        width: var(--share);
        border-radius: inherit;
        background: var(--accent);
        transition: width var(--motion) var(--ease);
      }
      h2:focus {
        outline: none;
      }
      .later {
        margin-left: auto;
      }
    `,
  ];

  override render(): TemplateResult {
    const step = this.current;
    const form: Form = {
      draft: this.draft,
      submission: this.submission,
      change: (change) => (this.draft = { ...this.draft, ...change }),
    };
    const last = this.step === STEPS.length - 1;
    return html`<form class="card" novalidate @submit=${this.onSubmit}>
      <div>
        <p class="small soft">${words('onboarding.step', { step: this.step + 1, steps: STEPS.length })}</p>
        <div class="track" aria-hidden="true"><span ${cssVars({ '--share': `${((this.step + 1) / STEPS.length) * 100}%` })}></span></div>
      </div>
      <h2 tabindex="-1">${words(step.title)}</h2>
      ${step.text ? html`<p class="soft">${words(step.text)}</p>` : nothing} ${submissionProblem(this.submission)}
      <div class="fields">${step.fields(this.draft).map((name) => renderField(name, form))}</div>
      <div class="row">
        ${submitButton(this.submission, words(last ? 'onboarding.finish' : 'onboarding.next'))}
        <button class="btn" type="button" @click=${() => this.go(this.step + 1)}>${words('onboarding.skip')}</button>
        ${this.step > 0
          ? html`<button class="btn quiet" type="button" @click=${() => this.go(this.step - 1)}>${words('onboarding.back')}</button>`
          : html`<a class="btn quiet later" href="/">${words('onboarding.later')}</a>`}
      </div>
    </form>`;
  }

  protected override willUpdate(_changed: PropertyValues): void {
    if (this.draft.units !== settings.value.units) this.draft = inUnits(this.draft, this.stored);
  }

  private get current(): Step {
    return STEPS[this.step] ?? (STEPS[0] as Step);
  }

  private async onSubmit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (this.submission.accept(mistakesOf(this.draft, today()))) {
      if (await this.submission.run(async () => (this.stored = await storeProfile(profileOf(this.draft))))) {
        await this.go(this.step + 1);
        return;
      }
    }
    await this.updateComplete;
    focusFirstError(this.renderRoot as ShadowRoot);
  }

  private async go(step: number): Promise<void> {
    this.submission.clear();
    if (step >= STEPS.length) {
      messages.toast({ kind: 'done', text: words('onboarding.done') });
      router.go('/');
      return;
    }
    this.step = step;
    await this.updateComplete;
    this.renderRoot.querySelector('h2')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-onboarding': Onboarding;
  }
}
