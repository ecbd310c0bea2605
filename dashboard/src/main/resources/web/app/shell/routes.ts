/** Which view an address shows. Each view is a chunk of its own, read when it is first visited. */
import type { IconName } from '../design/icons';
import type { ShellKey } from './words';

export interface Route {
  path: string;
  tag: string;
  label: ShellKey;
  icon: IconName;
  load: () => Promise<unknown>;
}

export const routes: readonly Route[] = [
  { path: '/', tag: 'fl-today', label: 'nav.today', icon: 'today', load: () => import('../today/today-view') },
  { path: '/what-if', tag: 'fl-what-if', label: 'nav.whatIf', icon: 'whatIf', load: () => import('../what-if/what-if-view') },
];

export function routeOf(path: string): Route | undefined {
  const trimmed = path.length > 1 ? path.replace(/\/+$/, '') : path;
  return routes.find((route) => route.path === trimmed);
}
