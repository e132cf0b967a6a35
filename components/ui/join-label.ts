/** "Reason: Fill this in."; a question brings its own mark. */
export function joinLabel(label: string, text: string) {
  return label.endsWith("?") ? `${label} ${text}` : `${label}: ${text}`;
}
