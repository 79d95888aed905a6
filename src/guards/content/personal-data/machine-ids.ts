/** Identifiers that programs make: UUIDs (RFC 9562) and digests in hexadecimal, of 128 bits or more. */
const MACHINE_ID =
  /(?<![\p{L}\d])(?:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|(?=\d*[a-f])[\da-f]{32,128})(?![\p{L}\d])/giu;

/**
 * A text with the identifiers of programs made unreadable, at their length: the digits in them look
 * like anybody's numbers by chance, most of all where two stand side by side.
 */
export function withoutMachineIds(text: string): string {
  return text.replace(MACHINE_ID, (id) => 'x'.repeat(id.length));
}
