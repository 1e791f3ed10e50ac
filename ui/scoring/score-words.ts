/** What a milestone is scored by: its scales, dependencies, skills and note, and what is missing of them. */

export const complete = 'Complete.'
export const missing = (attributes: string) => `Missing: ${attributes}`
export const mixed = 'Mixed'
export const clear = (scale: string) => `Clear ${scale}`
/** With the key that does the same. */
export const clearTitle = (scale: string) => `Clear ${scale} (0)`

export const dependencies = 'Dependencies'
export const addDependency = 'Add dependency'
export const addDependencyHint = 'Add dependency: a team, a provider, another milestone'
export const noDependencies = 'No dependencies'

export const skills = 'Skills'
export const addSkill = 'Add skill'
export const addSkillHint = 'Add skill'

export const note = 'Note'
export const noteName = 'Note: assumptions'
export const noteHint = 'What do the scores assume?'
export const notesDiffer = 'The notes differ: choose one milestone to change its own.'
