/**
 * Styles that components share: `base` (every component has it), `controls` (buttons, fields, choices), `surfaces`
 * (cards, chips, lists, status). Adopt them by `static styles = [base, controls, surfaces, css`…`]`.
 */
export { base } from './base-styles';
export { controls } from './controls-styles';
export { surfaces } from './surfaces-styles';
