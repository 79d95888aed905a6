declare module '*?bundled' {
  /** A browser script with all it imports (src/integrations/bundle-script.ts). */
  const code: string;
  export default code;
}
