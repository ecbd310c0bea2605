import { css, html, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { aborted, Problem } from '../api/problem';
import { Reading } from '../api/reading';
import type { Profile } from '../api/types';
import { FlView } from '../design/element';
import '../design/placeholders';
import { base, controls, surfaces } from '../design/styles';
import '../shell/settings-choices';
import './data-panel';
import './onboarding';
import './profile-form';
import { readProfile } from './profiles';
import { words } from './words';

/** Who the runner is, as far as advice needs it; for a new one the first questions. */
@customElement('fl-profile')
export class ProfileView extends FlView {
  /** null: none stored; undefined: not known yet. */
  @state() private profile: Profile | null | undefined = undefined;
  @state() private problem: Problem | null = null;
  @state() private erased = false;

  private readonly reading = new Reading(this, () => this.profile === undefined && this.read());

  static override styles = [
    base,
    controls,
    surfaces,
    css`
      .view {
        display: grid;
        gap: var(--space-4);
        grid-template-columns: minmax(0, 1fr);
      }
      h1 + p {
        margin-top: var(--space-1);
      }
      header p {
        max-width: var(--width-text);
        color: var(--ink-soft);
      }
      section {
        display: grid;
        gap: var(--space-4);
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        justify-content: center;
        gap: var(--space-3);
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    void this.read();
  }

  override render(): TemplateResult {
    const first = this.profile === null && !this.erased;
    return html`<div class="view">
      <header>
        <h1 tabindex="-1">${words(first ? 'onboarding.title' : 'title')}</h1>
        ${this.erased ? '' : html`<p>${words(first ? 'onboarding.lead' : 'lead')}</p>`}
      </header>
      ${this.erased ? this.renderErased() : this.renderContent()}
    </div>`;
  }

  private renderContent(): TemplateResult {
    if (this.problem) return html`<fl-error .problem=${this.problem} @retry=${() => this.read()}></fl-error>`;
    if (this.profile === undefined) return html`<fl-skeleton blocks="20rem 16rem"></fl-skeleton>`;
    return html`${this.profile === null
        ? html`<fl-onboarding></fl-onboarding>`
        : html`<fl-profile-form
            .profile=${this.profile}
            @saved=${(event: CustomEvent<Profile>) => (this.profile = event.detail)}
          ></fl-profile-form>`}
      <section class="card" aria-label=${words('section.settings')}>
        <h2>${words('section.settings')}</h2>
        <fl-settings-choices></fl-settings-choices>
      </section>
      <section class="card" aria-label=${words('section.data')}>
        <h2>${words('section.data')}</h2>
        <fl-data-panel @erased=${this.onErased}></fl-data-panel>
      </section>`;
  }

  private renderErased(): TemplateResult {
    return html`<fl-empty heading=${words('erase.done')} text=${words('erase.done.text')} icon="check">
      <div class="actions">
        <a class="btn primary" href="/sign-out" data-leave>${words('erase.signOut')}</a>
        <button class="btn" type="button" @click=${this.restart}>${words('erase.again')}</button>
      </div>
    </fl-empty>`;
  }

  private async onErased(): Promise<void> {
    this.erased = true;
    await this.focusHeading();
  }

  private restart(): void {
    this.erased = false;
    this.profile = undefined;
    void this.read();
  }

  private async read(): Promise<void> {
    const signal = this.reading.begin();
    this.problem = null;
    try {
      this.profile = await readProfile(signal);
    } catch (thrown) {
      if (!aborted(thrown)) this.problem = Problem.from(thrown);
    }
  }
}
