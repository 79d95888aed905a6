/** A function of an object that never changes, worked out once for each as long as the object is in use. */
export function oncePer<O extends object, T>(work: (object: O) => T): (object: O) => T {
  const known = new WeakMap<O, { value: T }>();
  return (object) => {
    const found = known.get(object);
    if (found) return found.value;
    const value = work(object);
    known.set(object, { value });
    return value;
  };
}
