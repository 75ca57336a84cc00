export type { GoalSectionOptions, ReportedGoal } from './goal-section';
export { goalSection } from './goal-section';
export type { Notice, NoticeOptions } from './notice';
export { noticesFor } from './notice';
export type { ReportBlock, ReportSection } from './report-block';
export type { ReportPageOptions } from './report-page';
export { reportPage } from './report-page';
export type { StoryLine } from './story';
export { storyOf } from './story';
