import { html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../design/dialog';
import { FlElement } from '../design/element';
import { icon } from '../design/icons';
import '../design/segmented';
import { base, controls } from '../design/styles';
import { session } from './session';
import { settings, type Settings } from './settings';
import { shellWords, type ShellKey } from './words';

const CHOICES: { [K in keyof Settings]: readonly { value: Settings[K]; label: ShellKey | `=${string}` }[] } = {
  theme: [
    { value: 'system', label: 'settings.theme.system' },
    { value: 'light', label: 'settings.theme.light' },
    { value: 'dark', label: 'settings.theme.dark' },
  ],
  language: [
    { value: 'system', label: 'settings.language.system' },
    { value: 'en', label: '=English' },
    { value: 'de', label: '=Deutsch' },
  ],
  units: [
    { value: 'metric', label: 'settings.units.metric' },
    { value: 'imperial', label: 'settings.units.imperial' },
  ],
};

/** Appearance, language and units of this browser, and the way out. */
@customElement('fl-settings-dialog')
export class SettingsDialog extends FlElement {
  @property({ type: Boolean }) open = false;

  static override styles = [base, controls];

  override render(): TemplateResult {
    const athlete = session.athlete;
    return html`<fl-dialog heading=${shellWords('settings')} ?open=${this.open} @close=${this.onClose}>
      <div class="stack">
        ${(Object.keys(CHOICES) as (keyof Settings)[]).map((key) => this.renderChoice(key))}
        <p class="small soft">${shellWords('settings.stay')}</p>
        <div class="row">
          ${athlete
            ? html`<span class="soft">${shellWords('signedInAs', { name: athlete.name ?? athlete.athleteId })}</span>`
            : ''}
          <a class="btn" href="/sign-out" data-leave>${icon('logOut', { size: 18 })}${shellWords('signOut')}</a>
        </div>
      </div>
    </fl-dialog>`;
  }

  private renderChoice(key: keyof Settings): TemplateResult {
    const choices = CHOICES[key].map(({ value, label }) => ({
      value,
      label: label.startsWith('=') ? label.slice(1) : shellWords(label as ShellKey),
    }));
    return html`<fl-segmented
      show-label
      label=${shellWords(`settings.${key}`)}
      .choices=${choices}
      .value=${settings.value[key]}
      @change=${(event: CustomEvent<{ value: string }>) => settings.set({ [key]: event.detail.value } as Partial<Settings>)}
    ></fl-segmented>`;
  }

  private onClose(): void {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  }
}
