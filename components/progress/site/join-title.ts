/** "Profile by function · Maple Street Elementary", or the title alone. */
export function joinTitle(title: string, siteName: string | undefined) {
  return siteName === undefined ? title : `${title} · ${siteName}`;
}
