/** The icons: 24 × 24, drawn with one stroke width, decoration unless a label is given. */
import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { State } from '../api/types';

const SHAPES = {
  today: svg`<circle cx="12" cy="12" r="4"/><path d="M12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6 7 7M17 17l1.4 1.4M18.4 5.6 17 7M7 17l-1.4 1.4"/>`,
  trends: svg`<path d="M4 19V5M4 19h16"/><path d="m7 14 4-4 3 3 5-6"/>`,
  download: svg`<path d="M12 4v12M7 11l5 5 5-5M4 20h16"/>`,
  log: svg`<path d="M5 4h11l3 3v13H5z"/><path d="M12 9v7M8.5 12.5h7"/>`,
  workouts: svg`<path d="M3 17c3 1 6 1 9 0s6-1 9-1v3H3z"/><path d="M3 17V8c2 2 4 2 6 0l3 5c2 2 5 3 9 3"/>`,
  whatIf: svg`<path d="M12 21V11"/><path d="M12 14C12 9 6 10 5 4M12 14c0-5 6-4 7-10"/><path d="m2.8 6.2L5 4l2.4 2M16.6 6 19 4l2.2 2.2"/>`,
  profile: svg`<circle cx="12" cy="8" r="4"/><path d="M4 20c1.5-4 4.5-5.5 8-5.500s6.5 1.5 8 5.5"/>`,
  settings: svg`<path d="M4 7h9M17 7h3M4 17h3M11 17h9"/><circle cx="15" cy="7" r="2"/><circle cx="9" cy="17" r="2"/>`,
  contributing: svg`<path d="M12 3 2.5 20h19z"/><path d="M12 10v4M12 17v.01"/>`,
  watch: svg`<path d="M2.5 12C5 7.5 8.3 5.5 12 5.500s7 2 9.5 6.500c-2.5 4.5-5.8 6.5-9.5 6.500S5 16.5 2.5 12z"/><circle cx="12" cy="12" r="2.8"/>`,
  ok: svg`<circle cx="12" cy="12" r="9"/><path d="m8 12.5 2.8 2.700L16 9.5"/>`,
  unknown: svg`<circle cx="12" cy="12" r="9" stroke-dasharray="3.2 2.450"/><path d="M9.5 9.500a2.5 2.5 0 1 1 3.6 2.200c-.8.4-1.1.9-1.1 1.800M12 16.500v.01"/>`,
  notApplicable: svg`<circle cx="12" cy="12" r="9"/><path d="M8 12h8"/>`,
  flag: svg`<path d="M5 21V4"/><path d="M5 4h13l-3 4.5 3 4.500H5"/>`,
  chevron: svg`<path d="m9 5 7 7-7 7"/>`,
  back: svg`<path d="m15 5-7 7 7 7"/>`,
  plus: svg`<path d="M12 5v14M5 12h14"/>`,
  close: svg`<path d="m6 6 12 12M18 6 6 18"/>`,
  check: svg`<path d="m5 12.5 4.5 4.500L19 7"/>`,
  search: svg`<circle cx="11" cy="11" r="6.5"/><path d="m16 16 5 5"/>`,
  meal: svg`<path d="M4 11h16a8 8 0 0 1-5 7.400V20H9v-1.600A8 8 0 0 1 4 11z"/><path d="M9 3c-1 1.5 1 2.5 0 4M14 3c-1 1.5 1 2.5 0 4"/>`,
  run: svg`<circle cx="15" cy="4.5" r="2"/><path d="m6 10 3.5-2.5 4 1.500L11 14l4 2.5-1 4.500M11 14l-2 3.500H5M13.5 9l2 3H19"/>`,
  ride: svg`<circle cx="5.5" cy="16" r="3.500"/><circle cx="18.5" cy="16" r="3.500"/><path d="M5.500 16 9 9h6l3.500 7M9 9l3 7M14 6h2.500"/>`,
  swim: svg`<circle cx="17" cy="8" r="2"/><path d="M3 18c2 1.500 4 1.500 6 0s4-1.500 6 0 4 1.500 6 0M6 14l4.500-6 6 6"/>`,
  strength: svg`<path d="M8 12h8M5 7v10M8 5v14M16 5v14M19 7v10M2.500 10v4M21.500 10v4"/>`,
  rest: svg`<path d="M20 14.500A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.500z"/>`,
  easy: svg`<path d="M5 19C5 9 11 5 20 4c0 10-4 15-11 15-2 0-3-.5-4-1.5"/><path d="M5 21c1-5 4-8 8-10"/>`,
  planned: svg`<rect x="4" y="5.5" width="16" height="15" rx="2.5"/><path d="M4 10h16M8.5 3v4M15.5 3v4"/><path d="m9 15 2 2 4-4"/>`,
  update: svg`<path d="M20 11a8 8 0 0 0-14.5-3.500L4 9M4 4v5h5M4 13a8 8 0 0 0 14.5 3.500L20 15M20 20v-5h-5"/>`,
  offline: svg`<path d="M3 3l18 18"/><path d="M8.5 16.500a5 5 0 0 1 7 0M5.5 13a9.5 9.5 0 0 1 4-2.300M18.5 13a9.5 9.5 0 0 0-3-2M2.5 9.500A14 14 0 0 1 7 6.700M21.5 9.500A14 14 0 0 0 11.5 5.500M12 20v.01"/>`,
  upload: svg`<path d="M12 16V4M7 9l5-5 5 5M4 16v4h16v-4"/>`,
  drop: svg`<path d="M12 3c4 5 6 8 6 11a6 6 0 0 1-12 0c0-3 2-6 6-11z"/>`,
  heart: svg`<path d="M12 20C5 15.5 3 12 3 8.800A4.6 4.6 0 0 1 12 7a4.6 4.6 0 0 1 9 1.800C21 12 19 15.5 12 20z"/>`,
  shoe: svg`<path d="M3 8v9h18c0-3-2-4-5-4.500C13 12 11.5 9 11 6.5 9 9 5.5 9.5 3 8z"/><path d="M3 20h18"/>`,
  lab: svg`<path d="M9 3h6M10 3v6L4.5 19a1.5 1.5 0 0 0 1.3 2h12.400a1.5 1.5 0 0 0 1.3-2L14 9V3"/><path d="M7.5 14.500h9"/>`,
  help: svg`<circle cx="12" cy="12" r="9"/><path d="M9.5 9.500a2.5 2.5 0 1 1 3.6 2.200c-.8.4-1.1.9-1.1 1.800M12 16.500v.01"/>`,
  device: svg`<rect x="7" y="6.5" width="10" height="11" rx="2.5"/><path d="M9 6.5 9.5 3h5l.5 3.500M9 17.500l.5 3.500h5l.5-3.5"/><path d="M12 9.500V12l1.7 1"/>`,
  logOut: svg`<path d="M14 4H5v16h9M10 12h11M17 8l4 4-4 4"/>`,
  edit: svg`<path d="M4 20l1-4.500L16 4.500l3.5 3.500L8.500 19z"/><path d="m13.500 7 3.500 3.500"/>`,
  trash: svg`<path d="M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13"/>`,
} satisfies Record<string, SVGTemplateResult>;

export type IconName = keyof typeof SHAPES;

export function icon(name: IconName, options: { size?: number; label?: string; class?: string } = {}): TemplateResult {
  const { size = 20, label, class: className = '' } = options;
  return html`<svg
    class=${className}
    width=${size}
    height=${size}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="1.9"
    stroke-linecap="round"
    stroke-linejoin="round"
    role=${label ? 'img' : 'presentation'}
    aria-label=${label ?? ''}
    aria-hidden=${label ? 'false' : 'true'}
    focusable="false"
  >
    ${SHAPES[name]}
  </svg>`;
}

const STATE_ICONS: Record<State, IconName> = {
  CONTRIBUTING: 'contributing',
  WATCH: 'watch',
  OK: 'ok',
  INSUFFICIENT_DATA: 'unknown',
  NOT_APPLICABLE: 'notApplicable',
};

export function stateIcon(state: State, size = 16): TemplateResult {
  return icon(STATE_ICONS[state], { size });
}
