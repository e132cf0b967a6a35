const oldest = [20, 9];

/** A sentence when this Node is too old for us, else null. */
export function findNodeProblem(version = process.versions.node) {
  const [major, minor] = version.split(".").map(Number);
  const isEnough =
    major > oldest[0] || (major === oldest[0] && minor >= oldest[1]);
  if (isEnough) return null;
  return `Waymark needs Node 20.9 or newer; this is Node ${version}. Install a newer one from https://nodejs.org (or: nvm install 24) and run the command again.`;
}
