const numbers = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });

/** A number as Vietnamese papers write it: 4.537; 99,5. */
export function formatNumber(value: number): string {
  return numbers.format(value);
}

const points = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 });

/** Points of a test: thirds and quarters, with two decimals. */
export function formatPoints(value: number): string {
  return points.format(value);
}

/** Size of a file in words: "9,2 KB", "1,4 MB" (1 KB = 1,024 bytes). */
export function formatBytes(bytes: number): string {
  const kilobytes = bytes / 1024;
  return kilobytes < 1000
    ? `${formatNumber(kilobytes)} KB`
    : `${formatNumber(kilobytes / 1024)} MB`;
}
