/** An address in a file system, such as that of VS Code. */
interface Address {
  readonly toString: () => string;
}

/** Looks up what is at an address once, until it is told that something else may be there. */
export class Remembered<Place extends Address, Found> {
  readonly #look: (place: Place) => Promise<Found>;
  readonly #known = new Map<string, Promise<Found>>();

  constructor(look: (place: Place) => Promise<Found>) {
    this.#look = look;
  }

  at(place: Place): Promise<Found> {
    const key = place.toString();
    const found = this.#known.get(key) ?? this.#look(place);
    this.#known.set(key, found);
    return found;
  }

  forget(place: Place): void {
    this.#known.delete(place.toString());
  }

  forgetAll(): void {
    this.#known.clear();
  }
}
