/** Taking away: what is somebody's own, from every room, when they leave or whenever they like. */
export { readTakenOut } from './own-files-taken-out';
export { takeAway, type OwnAction, type OwnLesson, type TakenAway } from './take-away';
