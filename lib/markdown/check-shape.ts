export interface ShapeProblem { line: number; column: number; rule: string; message: string; remedy: string }
export function checkShape(_: string): ShapeProblem | undefined { return undefined }
