import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { FlElement } from '../design/element';
import '../design/segmented';
import { base } from '../design/styles';
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

/** Appearance, language and units of this browser; a choice holds at once. */
@customElement('fl-settings-choices')
export class SettingsChoices extends FlElement {
  static override styles = [base];

  override render(): TemplateResult {
    return html`<div class="stack">
      ${(Object.keys(CHOICES) as (keyof Settings)[]).map((key) => this.renderChoice(key))}
      <p class="small soft">${shellWords('settings.stay')}</p>
    </div>`;
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
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-settings-choices': SettingsChoices;
  }
}
