/** Values by key. */
export interface Store<K, V> {
  get(key: K): V | undefined;
  put(key: K, value: V): void;
  delete(key: K): boolean;
  values(): V[];
}
