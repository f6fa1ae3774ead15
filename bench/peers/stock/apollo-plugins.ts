import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
} from '@apollo/server/plugin/disabled'

/** What would wrap every field and is not used here is off. */
export const quiet = [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginInlineTraceDisabled()]
