/** Cards, chips, disclosures, status. */
import { css } from 'lit';

export const surfaces = css`
  .card {
    padding: var(--space-5);
    border: 1px solid var(--line-soft);
    border-radius: var(--radius-l);
    background: var(--surface);
    box-shadow: var(--shadow-1);
  }
  @media (max-width: 30rem) {
    .card {
      padding: var(--space-4);
      border-radius: var(--radius-m);
    }
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: var(--space-1);
    padding: 0.2rem 0.65rem 0.2rem 0.5rem;
    border-radius: var(--radius-full);
    font-size: var(--text-xs);
    font-weight: 650;
    line-height: 1.3;
    background: var(--na-wash);
    color: var(--na-ink);
  }
  .chip.CONTRIBUTING {
    background: var(--contributing-wash);
    color: var(--contributing-ink);
  }
  .chip.WATCH {
    background: var(--watch-wash);
    color: var(--watch-ink);
  }
  .chip.OK {
    background: var(--ok-wash);
    color: var(--ok-ink);
  }
  .chip.INSUFFICIENT_DATA {
    background: var(--unknown-wash);
    color: var(--unknown-ink);
  }
  details > summary {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    min-height: var(--tap);
    cursor: pointer;
    list-style: none;
    font-weight: 600;
    color: var(--accent);
  }
  details > summary::-webkit-details-marker {
    display: none;
  }
  details > summary:hover {
    color: var(--accent-strong);
  }
  details > summary svg.chevron {
    transition: rotate var(--motion) var(--ease);
  }
  details[open] > summary svg.chevron {
    rotate: 90deg;
  }
`;
