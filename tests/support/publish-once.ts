import { publishBranch } from '@/lib/publish/git/publish-branch'
import { withPublisherLock } from '@/lib/publish/git/publisher-lock'
import type { GitSource } from '@/lib/site/environment'

/* A process that publishes once, to be killed by the tests; says when it begins. */

const source = JSON.parse(process.argv[2] ?? '') as GitSource
console.log('begins')
await withPublisherLock(source.home, () => publishBranch(source))
