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
  { path: '/trends', tag: 'fl-trends', label: 'nav.trends', icon: 'trends', load: () => import('../trends/trends-view') },
  { path: '/log', tag: 'fl-log', label: 'nav.log', icon: 'log', load: () => import('../log/log-view') },
  { path: '/workouts', tag: 'fl-workouts', label: 'nav.workouts', icon: 'workouts', load: () => import('../workouts/workouts-view') },
  { path: '/what-if', tag: 'fl-what-if', label: 'nav.whatIf', icon: 'whatIf', load: () => import('../what-if/what-if-view') },
  { path: '/profile', tag: 'fl-profile', label: 'nav.profile', icon: 'profile', load: () => import('../profile/profile-view') },
];

export function routeOf(path: string): Route | undefined {
  const trimmed = path.length > 1 ? path.replace(/\/+$/, '') : path;
  return routes.find((route) => route.path === trimmed);
}
