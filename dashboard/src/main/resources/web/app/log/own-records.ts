/** The records of one kind that athletes enter by themselves: read, shown with what can be done to each, read again. */
import { css, html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { get } from '../api/client';
import { aborted, Problem } from '../api/problem';
import { Reading } from '../api/reading';
import type { Page } from '../api/types';
import { icon } from '../design/icons';
import '../design/placeholders';

/** One record in the list. */
export interface RecordRow {
  readonly content: TemplateResult;
  readonly edit: { readonly label: string; readonly run: () => void };
  readonly remove: { readonly label: string; readonly run: () => void };
}

/** A form beside the list of what was entered before. */
export const besideList = css`
  .page {
    display: grid;
    gap: var(--space-4);
    grid-template-columns: repeat(auto-fit, minmax(min(24rem, 100%), 1fr));
    align-items: start;
  }
  section h2 {
    font-size: var(--text-l);
  }
`;

export class OwnRecords<T> implements ReactiveController {
  private records: readonly T[] | null = null;
  private problem: Problem | null = null;
  private readonly reading: Reading;

  /** Reads up to `most` records of `path` once the host is on the page. */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly path: string,
    private readonly most: number,
  ) {
    this.reading = new Reading(host, () => this.read());
    host.addController(this);
  }

  hostConnected(): void {
    void this.read();
  }

  /** The list, `none` where it is empty, or why there is no list. */
  render(none: string, row: (record: T) => RecordRow): TemplateResult {
    if (this.problem) return html`<fl-error .problem=${this.problem} @retry=${() => this.read()}></fl-error>`;
    if (!this.records) return html`<fl-skeleton blocks="6rem"></fl-skeleton>`;
    if (!this.records.length) return html`<p class="soft">${none}</p>`;
    return html`<ul class="rows">
      ${this.records.map((record) => {
        const { content, edit, remove } = row(record);
        return html`<li>
          <div class="grow">${content}</div>
          <div class="does">
            <button class="btn quiet icon" type="button" aria-label=${edit.label} @click=${edit.run}>${icon('edit')}</button>
            <button class="btn quiet icon" type="button" aria-label=${remove.label} @click=${remove.run}>${icon('trash')}</button>
          </div>
        </li>`;
      })}
    </ul>`;
  }

  async read(): Promise<void> {
    const signal = this.reading.begin();
    this.problem = null;
    try {
      const query = { limit: this.most };
      this.records = (await get<Page<T>>(this.path, { query, signal })).data.items;
    } catch (thrown) {
      if (!aborted(thrown)) this.problem = Problem.from(thrown);
    }
    this.host.requestUpdate();
  }
}
