import { parentPort } from 'node:worker_threads'
import { followNewsroom } from '@/lib/publish/follow-newsroom'

/* Follows the newsroom beside the thread that answers readers: reading many articles takes its time. */

const follower = followNewsroom((report) => parentPort?.postMessage(report))
parentPort?.on('message', () => follower.wake())
