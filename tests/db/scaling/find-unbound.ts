/** A node of a plan as EXPLAIN (FORMAT JSON) prints it. */
export type PlanNode = {
  "Node Type": string;
  "Relation Name"?: string;
  Schema?: string;
  Alias?: string;
  Plans?: PlanNode[];
} & Record<string, unknown>;

/**
 * The tables of systems that a plan reads without the statement itself saying
 * of which system: neither a value for their `systemId` nor a join with it.
 */
export function findUnbound(plan: PlanNode, tables: string[]): string[] {
  const nodes = listNodes(plan);
  const all = nodes.flatMap(conditionsOf);
  const printed = JSON.stringify(plan).replaceAll('\\"', '"');
  return nodes
    .filter((node) => node["Node Type"].endsWith("Scan"))
    .filter(({ "Relation Name": name }) => name && tables.includes(name))
    .filter((node) => !isBound(node, all) && !isHashed(node, printed))
    .map((node) => String(node["Relation Name"]));
}

function isBound(node: PlanNode, all: string[]) {
  if (ownConditions(node).some((text) => text.includes(`"systemId" = `)))
    return true;
  const column = `${quote(String(node["Alias"]))}."systemId"`;
  const isJoined = all.some(
    (text) => text.includes(`${column} = `) || text.includes(` = ${column}`),
  );
  return isJoined;
}

// EXISTS may be answered from a hash of all pairs; then the comparison stands where the hash is asked.
function isHashed(node: PlanNode, printed: string) {
  const output = node["Output"];
  const column = `${quote(String(node["Alias"]))}."systemId"`;
  return (
    Array.isArray(output) &&
    output.includes(column) &&
    /"systemId" = \(hashed SubPlan \d+\)\.col/.test(printed)
  );
}

function ownConditions(node: PlanNode): string[] {
  const below = node["Node Type"].startsWith("Bitmap")
    ? (node.Plans ?? []).flatMap(ownConditions)
    : [];
  return [...conditionsOf(node), ...below];
}

function conditionsOf(node: PlanNode) {
  return Object.entries(node)
    .filter(([name]) => /Cond|Filter/.test(name))
    .map(([, value]) => String(value));
}

function listNodes(node: PlanNode): PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(listNodes)];
}

function quote(name: string) {
  return /^[a-z_][a-z0-9_]*$/.test(name) ? name : `"${name}"`;
}
