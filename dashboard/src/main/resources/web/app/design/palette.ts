/** Tokens as plain colours, for what does not understand custom properties, such as a canvas. */

export type ColourToken = `--${string}`;

/** The value in force of each colour token, as the browser resolves it: `rgb(…)`. */
export function resolveColours<T extends ColourToken>(tokens: readonly T[]): Record<T, string> {
  const probe = document.createElement('span');
  probe.hidden = true;
  document.body.append(probe);
  const resolved = {} as Record<T, string>;
  for (const token of tokens) {
    probe.style.color = `var(${token})`;
    resolved[token] = getComputedStyle(probe).color;
  }
  probe.remove();
  return resolved;
}

/** Calls back when the colours in force change: another theme setting, or the system's scheme turned. */
export function onSchemeChange(listener: () => void, settings: EventTarget): () => void {
  const query = matchMedia('(prefers-color-scheme: dark)');
  query.addEventListener('change', listener);
  settings.addEventListener('change', listener);
  return () => {
    query.removeEventListener('change', listener);
    settings.removeEventListener('change', listener);
  };
}
