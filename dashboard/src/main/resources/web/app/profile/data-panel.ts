import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { Problem } from '../api/problem';
import { Submission } from '../api/submission';
import '../design/dialog';
import { FlElement } from '../design/element';
import { field, focusFirstError } from '../design/field';
import { formStyles, submissionProblem, submitButton } from '../design/form';
import { icon } from '../design/icons';
import { messages } from '../design/messages';
import { base, controls } from '../design/styles';
import { list, today } from '../i18n/i18n';
import { shared } from '../i18n/shared';
import { eraseAll, exportAll, type Part } from './profiles';
import { words } from './words';

/** Takes all data out, or away. Fires `erased` when nothing is left. */
@customElement('fl-data-panel')
export class DataPanel extends FlElement {
  @state() private open = false;
  @state() private typed = '';
  @state() private left: readonly Part[] = [];

  private readonly exporting = new Submission(this);
  private readonly erasing = new Submission(this);

  static override styles = [
    base,
    controls,
    formStyles,
    css`
      .choices {
        display: grid;
        gap: var(--space-5);
        grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr));
      }
      .choices > div {
        display: grid;
        gap: var(--space-2);
        align-content: start;
        justify-items: start;
      }
    `,
  ];

  override render(): TemplateResult {
    return html`<div class="choices">
        <div>
          <p class="small">${words('export.text')}</p>
          ${submissionProblem(this.exporting)}
          <button class="btn" type="button" aria-disabled=${this.exporting.busy} @click=${this.onExport}>
            ${icon('download', { size: 18 })}${this.exporting.busy ? words('export.working') : words('export')}
          </button>
        </div>
        <div>
          <p class="small">${words('erase.text')}</p>
          <button class="btn danger" type="button" aria-haspopup="dialog" @click=${this.ask}>
            ${icon('trash', { size: 18 })}${words('erase')}
          </button>
        </div>
      </div>
      ${this.renderDialog()}`;
  }

  private renderDialog(): TemplateResult {
    const word = words('erase.word');
    return html`<fl-dialog heading=${words('erase.title')} ?open=${this.open} @close=${() => (this.open = false)}>
      ${this.open
        ? html`<form novalidate @submit=${this.onErase}>
            <p>${words('erase.text')}</p>
            ${submissionProblem(this.erasing)}
            ${this.left.length
              ? html`<p class="problem" role="alert">
                  ${words('erase.partly', { parts: list(this.left.map((part) => words(`part.${part}`))) })}
                </p>`
              : nothing}
            ${field(
              { id: 'word', label: words('erase.type', { word }), errors: this.erasing.errorsOf('word') },
              ({ id, describedBy, invalid }) =>
                html`<input
                  class="input"
                  id=${id}
                  autocomplete="off"
                  autocapitalize="none"
                  spellcheck="false"
                  maxlength="20"
                  aria-describedby=${describedBy}
                  aria-invalid=${invalid}
                  .value=${this.typed}
                  @input=${(event: Event) => (this.typed = (event.target as HTMLInputElement).value)}
                />`,
            )}
            <div class="row">
              ${submitButton(this.erasing, words('erase.go'), 'danger')}
              <button class="btn" type="button" @click=${() => (this.open = false)}>${shared('cancel')}</button>
            </div>
          </form>`
        : nothing}
    </fl-dialog>`;
  }

  private ask(): void {
    this.typed = '';
    this.left = [];
    this.erasing.clear();
    this.open = true;
  }

  private async onExport(): Promise<void> {
    const done = await this.exporting.run(async () => {
      const file = new Blob([JSON.stringify(await exportAll(), null, 2)], { type: 'application/json' });
      download(file, `freshlegs-${today()}.json`);
    });
    if (done) messages.toast({ kind: 'done', text: words('export.done') });
  }

  private async onErase(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const word = words('erase.word');
    const confirmed = this.typed.trim().toLowerCase() === word;
    if (!this.erasing.accept(confirmed ? {} : { word: words('erase.wrong', { word }) })) {
      await this.updateComplete;
      focusFirstError(this.renderRoot as ShadowRoot);
      return;
    }
    const done = await this.erasing.run(async () => {
      const failed = await eraseAll();
      this.left = failed.map(({ part }) => part);
      if (failed[0]) throw Problem.from(failed[0].reason);
    });
    if (!done) return;
    this.open = false;
    this.dispatchEvent(new Event('erased'));
  }
}

function download(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-data-panel': DataPanel;
  }
}
