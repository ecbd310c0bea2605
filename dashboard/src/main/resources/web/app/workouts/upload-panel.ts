import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { aborted, Problem } from '../api/problem';
import type { BatchReply, Outcome } from '../api/types';
import { FlElement } from '../design/element';
import { formStyles } from '../design/form';
import { icon, type IconName } from '../design/icons';
import { messages } from '../design/messages';
import { base, controls, surfaces } from '../design/styles';
import { number } from '../i18n/i18n';
import { withOffset } from '../i18n/clock';
import { FORMATS, formatOf, MOST_BYTES, upload, type Format } from './upload';
import { words } from './words';

type Progress =
  | { kind: 'waiting' }
  | { kind: 'sending'; share: number }
  | { kind: 'done'; results: BatchReply['results'] }
  | { kind: 'failed'; problem: Problem }
  /** Never sent, for a reason that can be seen here. */
  | { kind: 'refused'; why: 'upload.format' | 'upload.size' | 'upload.empty' };

interface Entry {
  key: number;
  file: File;
  format: Format | null;
  startTime?: string;
  progress: Progress;
}

const ACCEPTED = FORMATS.map((format) => `.${format}`).join(',');
const LOOKS: Record<Outcome | 'failed', { icon: IconName; look: string }> = {
  created: { icon: 'check', look: 'OK' },
  updated: { icon: 'update', look: 'OK' },
  unchanged: { icon: 'ok', look: 'NOT_APPLICABLE' },
  stale: { icon: 'ok', look: 'NOT_APPLICABLE' },
  rejected: { icon: 'contributing', look: 'CONTRIBUTING' },
  failed: { icon: 'contributing', look: 'CONTRIBUTING' },
};

const OUTCOMES: readonly Outcome[] = ['created', 'updated', 'unchanged', 'stale', 'rejected'];

/** Takes files by button or drag and drop, one after the other. Fires `imported` when workouts have come or changed. */
@customElement('fl-upload-panel')
export class UploadPanel extends FlElement {
  @state() private entries: readonly Entry[] = [];
  @state() private dragged = false;

  @query('input[type=file]') private readonly picker!: HTMLInputElement;

  private lastKey = 0;
  private running = false;
  private readonly leaving = new AbortController();

  static override styles = [
    base,
    controls,
    surfaces,
    formStyles,
    css`
      section {
        display: grid;
        gap: var(--space-4);
        grid-template-columns: minmax(0, 1fr);
      }
      .zone {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: var(--space-3) var(--space-5);
        padding: var(--space-5);
        border: 2px dashed var(--line-strong);
        border-radius: var(--radius-l);
        background: var(--surface);
      }
      .zone.over {
        border-color: var(--accent);
        background: var(--accent-soft);
      }
      .zone h2 {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        font-size: var(--text-l);
      }
      .zone h2 svg {
        color: var(--accent);
      }
      progress {
        width: 100%;
        height: 0.5rem;
        accent-color: var(--accent);
      }
      .name {
        font-weight: 600;
        overflow-wrap: anywhere;
      }
      .outcomes {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
      }
      .clock {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
        align-items: end;
      }
      .clock .input {
        width: auto;
      }
    `,
  ];

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.leaving.abort();
  }

  override render(): TemplateResult {
    return html`<section aria-labelledby="upload">
      <div
        class="zone ${this.dragged ? 'over' : ''}"
        @dragenter=${this.onDrag}
        @dragover=${this.onDrag}
        @dragleave=${() => (this.dragged = false)}
        @drop=${this.onDrop}
      >
        <div>
          <h2 id="upload">${icon('upload', { size: 22 })}${words('upload')}</h2>
          <p class="soft small">${this.dragged ? words('upload.drop') : words('upload.text')}</p>
        </div>
        <button class="btn primary" type="button" @click=${() => this.picker.click()}>${words('upload.choose')}</button>
        <input type="file" hidden multiple accept=${ACCEPTED} aria-label=${words('upload.choose')} @change=${this.onPicked} />
      </div>
      ${this.entries.length ? this.renderEntries() : nothing}
    </section>`;
  }

  private renderEntries(): TemplateResult {
    const finished = this.entries.every(({ progress }) => progress.kind !== 'waiting' && progress.kind !== 'sending');
    return html`<div class="card">
      <ul class="rows" aria-label=${words('upload.results')}>
        ${repeat(
          this.entries,
          (entry) => entry.key,
          (entry) =>
            html`<li>
              <div class="grow">
                <p class="name">${entry.file.name}</p>
                ${this.renderProgress(entry)}
              </div>
            </li>`,
        )}
      </ul>
      ${finished ? html`<button class="btn quiet flush" type="button" @click=${() => (this.entries = [])}>${words('upload.clear')}</button>` : nothing}
    </div>`;
  }

  private renderProgress(entry: Entry): TemplateResult {
    const { progress } = entry;
    switch (progress.kind) {
      case 'waiting':
        return html`<p class="soft small">${words('upload.waiting')}</p>`;
      case 'sending':
        return html`<progress max="1" .value=${progress.share} aria-label=${words('upload.progress', { file: entry.file.name })}></progress>
          <p class="soft small tabular">
            ${progress.share < 1 ? words('upload.sending', { percent: `${number(progress.share * 100, 0)} %` }) : words('upload.reading')}
          </p>`;
      case 'done':
        return html`<p class="outcomes">${OUTCOMES.map((outcome) => chip(outcome, progress.results.filter((result) => result.outcome === outcome).length))}</p>
          ${progress.results.map((result) =>
            result.problem ? html`<p class="small">${Problem.ofItem(result.problem).sentence}</p>` : nothing,
          )}`;
      case 'refused':
        return html`<p>${chip('failed')}</p>
          <p class="small">${words(progress.why)}</p>`;
      case 'failed':
        return this.renderFailure(entry, progress.problem);
    }
  }

  private renderFailure(entry: Entry, problem: Problem): TemplateResult {
    if (problem.code === 'CLOCK_UNSET') {
      const id = `start-${entry.key}`;
      return html`<p class="small">${words('upload.clock')}</p>
        <form class="clock" @submit=${(event: SubmitEvent) => this.onStartTold(event, entry, id)}>
          <input class="input" type="datetime-local" id=${id} required aria-label=${words('upload.clock.label', { file: entry.file.name })} />
          <button class="btn" type="submit">${words('upload.clock.send')}</button>
        </form>`;
    }
    const again = problem.status === 0 || problem.status === 401 || problem.status === 429 || problem.status >= 500;
    return html`<p>${chip('failed')}</p>
      ${problem.sessionExpired ? nothing : html`<p class="small">${problem.sentence}</p>`}
      ${again
        ? html`<button class="btn" type="button" @click=${() => this.again(entry)}>
            ${icon('update', { size: 18 })}${words('upload.retry')}
          </button>`
        : nothing}`;
  }

  private onDrag(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.dragged = true;
  }

  private onDrop(event: DragEvent): void {
    event.preventDefault();
    this.dragged = false;
    this.take(event.dataTransfer?.files ?? []);
  }

  private onPicked(): void {
    this.take(this.picker.files ?? []);
    this.picker.value = '';
  }

  private onStartTold(event: SubmitEvent, entry: Entry, id: string): void {
    event.preventDefault();
    const told = this.renderRoot.querySelector<HTMLInputElement>(`#${id}`)?.value ?? '';
    const [date, clock] = told.split('T');
    if (date && clock) this.again(entry, withOffset(date, clock.slice(0, 5)));
  }

  private take(files: Iterable<File>): void {
    const entries = [...files].map((file): Entry => {
      const format = formatOf(file.name);
      return { key: ++this.lastKey, file, format, progress: refusal(file, format) ?? { kind: 'waiting' } };
    });
    this.entries = [...this.entries, ...entries];
    void this.run();
  }

  private again(entry: Entry, startTime?: string): void {
    this.change(entry.key, { progress: { kind: 'waiting' }, ...(startTime ? { startTime } : {}) });
    void this.run();
  }

  /** Sends what waits, one file after the other. */
  private async run(): Promise<void> {
    if (this.running) return;
    this.running = true;
    let sent = 0;
    let changed = false;
    for (let next = this.next(); next; next = this.next()) {
      changed = (await this.send(next.key, next)) || changed;
      sent++;
    }
    this.running = false;
    if (changed) this.dispatchEvent(new Event('imported'));
    if (sent) messages.announce(words('upload.finished', { count: sent }));
  }

  private next(): (Entry & { format: Format }) | undefined {
    return this.entries.find((entry): entry is Entry & { format: Format } => entry.progress.kind === 'waiting' && entry.format !== null);
  }

  /** Whether anything has come or changed. */
  private async send(key: number, { file, format, startTime }: Entry & { format: Format }): Promise<boolean> {
    const onProgress = (share: number) => this.change(key, { progress: { kind: 'sending', share } });
    onProgress(0);
    try {
      const { results } = await upload({ file, format, startTime, onProgress, signal: this.leaving.signal });
      this.change(key, { progress: { kind: 'done', results } });
      return results.some(({ outcome }) => outcome === 'created' || outcome === 'updated');
    } catch (thrown) {
      if (!aborted(thrown)) this.change(key, { progress: { kind: 'failed', problem: Problem.from(thrown) } });
      return false;
    }
  }

  private change(key: number, change: Partial<Entry>): void {
    this.entries = this.entries.map((entry) => (entry.key === key ? { ...entry, ...change } : entry));
  }
}

function refusal(file: File, format: Format | null): Progress | null {
  if (format === null) return { kind: 'refused', why: 'upload.format' };
  if (file.size > MOST_BYTES) return { kind: 'refused', why: 'upload.size' };
  return file.size === 0 ? { kind: 'refused', why: 'upload.empty' } : null;
}

function chip(outcome: Outcome | 'failed', count = 1): TemplateResult | typeof nothing {
  if (count === 0) return nothing;
  const { icon: name, look } = LOOKS[outcome];
  const word = words(`outcome.${outcome}`);
  const text = count === 1 ? word : words('outcome.many', { outcome: word, count });
  return html`<span class="chip ${look}">${icon(name, { size: 16 })}${text}</span>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-upload-panel': UploadPanel;
  }
}
