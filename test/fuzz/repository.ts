/** The root of this repository, which the program is run from. */
export const repository: string = process.cwd();
