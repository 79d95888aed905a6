/** Of the code that is bundled; put in by astro.config.mjs. */
declare const __CODE_VERSION__: string;
