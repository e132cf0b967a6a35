/** Whether a round asks for rows of the stage; one without a focus asks for all. */
export function isInFocus(
  { stageNumbers }: { stageNumbers: readonly number[] },
  stage: number,
) {
  return stageNumbers.length === 0 || stageNumbers.includes(stage);
}
