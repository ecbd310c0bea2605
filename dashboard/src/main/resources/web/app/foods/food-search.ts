import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { get } from '../api/client';
import { aborted } from '../api/problem';
import type { Food } from '../api/types';
import { FlElement } from '../design/element';
import { icon } from '../design/icons';
import { base, controls } from '../design/styles';
import { number } from '../i18n/i18n';
import { foodWords } from './words';

const PAUSE_MILLIS = 120;
const SHORTEST_QUERY = 2;
const SHOWN = 8;

type Outcome = 'idle' | 'found' | 'none' | 'failed';

/**
 * Finds a food of the table while the reader types: a combobox with a list, by arrow keys, Enter and Escape or by
 * pointer. Fires `food` with the {@link Food} that was chosen, and empties itself.
 */
@customElement('fl-food-search')
export class FoodSearch extends FlElement {
  /** The label above the field; the usual one when empty. */
  @property() label = '';

  @state() private foods: readonly Food[] = [];
  @state() private active = -1;
  @state() private open = false;
  @state() private outcome: Outcome = 'idle';

  @query('input') private readonly input!: HTMLInputElement;

  private pause: ReturnType<typeof setTimeout> | undefined;
  private searching: AbortController | null = null;

  static override styles = [
    base,
    controls,
    css`
      .box {
        position: relative;
      }
      .box > svg {
        position: absolute;
        left: var(--space-3);
        top: 50%;
        translate: 0 -50%;
        color: var(--ink-soft);
        pointer-events: none;
      }
      .input {
        padding-left: 2.6rem;
      }
      ul {
        position: absolute;
        z-index: 5;
        inset-inline: 0;
        top: calc(100% + 4px);
        max-height: 22rem;
        overflow: auto;
        padding: var(--space-1);
        border: 1px solid var(--line-strong);
        border-radius: var(--radius-m);
        background: var(--surface-raised);
        box-shadow: var(--shadow-2);
        list-style: none;
      }
      li {
        display: grid;
        gap: 1px;
        min-height: var(--tap);
        align-content: center;
        padding: var(--space-2) var(--space-3);
        border-radius: var(--radius-s);
        line-height: 1.3;
        cursor: pointer;
      }
      li small {
        font-size: var(--text-xs);
        color: var(--ink-soft);
      }
      li[aria-selected='true'],
      li:hover {
        background: var(--accent-soft);
      }
      li[aria-selected='true'] {
        box-shadow: inset 3px 0 0 var(--accent);
      }
    `,
  ];

  override focus(): void {
    this.input.focus();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.pause);
    this.searching?.abort();
  }

  override render(): TemplateResult {
    const message = this.message();
    return html`<div class="field">
      <label for="food">${this.label || foodWords('search')}</label>
      <div class="box">
        ${icon('search', { size: 18 })}
        <input
          id="food"
          class="input"
          type="text"
          role="combobox"
          autocomplete="off"
          autocapitalize="none"
          spellcheck="false"
          maxlength="80"
          placeholder=${foodWords('search.placeholder')}
          aria-autocomplete="list"
          aria-expanded=${this.open}
          aria-controls="foods"
          aria-describedby="hint"
          aria-activedescendant=${this.active >= 0 ? `food-${this.active}` : nothing}
          @input=${this.onInput}
          @keydown=${this.onKey}
          @focus=${() => (this.open = this.foods.length > 0)}
          @blur=${() => (this.open = false)}
        />
        <ul id="foods" role="listbox" aria-label=${foodWords('search')} ?hidden=${!this.open}>
          ${this.open ? this.foods.map((food, index) => this.renderOption(food, index)) : nothing}
        </ul>
      </div>
      <p id="hint" class="hint">
        ${this.outcome === 'none' || this.outcome === 'failed' ? message : foodWords('search.hint')}
      </p>
      <p class="visually-hidden" role="status">${message}</p>
    </div>`;
  }

  private renderOption(food: Food, index: number): TemplateResult {
    const { proteinGrams, ironMg } = food.per100g;
    const known = [
      typeof proteinGrams === 'number' ? foodWords('per100', { value: number(proteinGrams, 0) }) : '',
      typeof ironMg === 'number' ? foodWords('per100.iron', { value: number(ironMg, 1) }) : '',
    ].filter((part) => part !== '');
    return html`<li
      id="food-${index}"
      role="option"
      aria-selected=${index === this.active}
      @pointerdown=${(event: Event) => event.preventDefault()}
      @click=${() => this.choose(food)}
    >
      <span>${food.name}</span><small>${known.join(' · ')}</small>
    </li>`;
  }

  private message(): string {
    switch (this.outcome) {
      case 'found':
        return foodWords('search.found', { count: this.foods.length });
      case 'none':
        return foodWords('search.none');
      case 'failed':
        return foodWords('search.failed');
      case 'idle':
        return '';
    }
  }

  private onInput(): void {
    clearTimeout(this.pause);
    this.searching?.abort();
    const text = this.input.value.trim();
    if (text.length < SHORTEST_QUERY) {
      this.show([], 'idle');
      return;
    }
    this.pause = setTimeout(() => void this.search(text), PAUSE_MILLIS);
  }

  private async search(text: string): Promise<void> {
    const searching = (this.searching = new AbortController());
    try {
      const reply = await get<{ items: Food[] }>('/nutrition/v1/foods', {
        query: { query: text, limit: SHOWN },
        signal: searching.signal,
      });
      this.show(reply.data.items, reply.data.items.length ? 'found' : 'none');
    } catch (thrown) {
      if (!aborted(thrown)) this.show([], 'failed');
    }
  }

  private show(foods: readonly Food[], outcome: Outcome): void {
    this.foods = foods;
    this.outcome = outcome;
    this.active = foods.length ? 0 : -1;
    this.open = foods.length > 0;
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.open) {
      this.open = false;
      event.stopPropagation();
      event.preventDefault();
      return;
    }
    if (this.foods.length === 0) return;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        const step = event.key === 'ArrowDown' ? 1 : -1;
        this.active = this.open ? (this.active + step + this.foods.length) % this.foods.length : 0;
        this.open = true;
        void this.updateComplete.then(() =>
          this.renderRoot.querySelector(`#food-${this.active}`)?.scrollIntoView({ block: 'nearest' }),
        );
        break;
      }
      case 'Enter': {
        const food = this.foods[this.active];
        if (!this.open || !food) return;
        this.choose(food);
        break;
      }
      default:
        return;
    }
    event.preventDefault();
  }

  private choose(food: Food): void {
    this.input.value = '';
    this.show([], 'idle');
    this.dispatchEvent(new CustomEvent<Food>('food', { detail: food }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-food-search': FoodSearch;
  }
}
