/** Data of a page that are loaded when they are first asked for; after a failure the next question tries again. */
export class LoadedJson<Data> {
  readonly #address: string;
  readonly #make: (json: unknown) => Data;
  #loading: Promise<Data> | null = null;

  /** @param make turns what the address holds into the data */
  constructor(address: string, make: (json: unknown) => Data) {
    this.#address = address;
    this.#make = make;
  }

  get isBegun(): boolean {
    return this.#loading !== null;
  }

  /** @throws Error when they cannot be loaded */
  get(): Promise<Data> {
    this.#loading ??= this.#load().catch((error: unknown) => {
      this.#loading = null;
      throw error;
    });
    return this.#loading;
  }

  async #load(): Promise<Data> {
    const response = await fetch(this.#address);
    if (!response.ok) throw new Error(String(response.status));
    return this.#make(await response.json());
  }
}
