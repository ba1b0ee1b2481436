/** Collections: practices and lessons that somebody put together for a purpose, each reader seeing what they may read. */
import { readingCollections } from './reading-collection';

export const collections = [readingCollections] as const;

export { collectionAtWork, collectionHistory, collectionLines, collectionPage, collectionsToAddTo } from './collection-page';
export { collectionPlaces } from './collection-places';
export {
	aboutItemWish,
	addToCollection,
	addToCollectionWish,
	moveItem,
	moveItemWish,
	putItemBack,
	takeOutItem
} from './place-items';
export { collectedTitle, readItems, type ItemLine } from './read-items';
export { collectionReaders } from './readers';
export { isCollected, isForAnyone, readingCollections, type CollectedItem, type ReadingCollection } from './reading-collection';
export { isShared, shareCollection, shareCollectionWish, wordsOf, wordsToShare } from './share-collection';
export { beginCollection, beginCollectionWish, deleteCollection, writeCollection, writeCollectionWish } from './write-collection';
