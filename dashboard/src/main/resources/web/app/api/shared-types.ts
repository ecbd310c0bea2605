/** Words of more than one service. */

export type State = 'CONTRIBUTING' | 'WATCH' | 'OK' | 'INSUFFICIENT_DATA' | 'NOT_APPLICABLE';
export type Confidence = 'LOW' | 'MEDIUM' | 'HIGH';
export type Maybe<T> = T | null | undefined;

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}
