import { parentPort } from 'node:worker_threads'
import { foldText } from '@/lib/search/fold-table'
import { followNewsroom } from '@/lib/publish/follow-newsroom'

/* Follows the newsroom beside the thread that answers readers: reading many articles takes its time. */

// Made when it is first needed, which takes longer than publishing an article; so not then.
foldText('')

const follower = followNewsroom((report) => parentPort?.postMessage(report))
parentPort?.on('message', () => follower.wake())
