// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Security.Flow;

namespace Sigil.Domain.Sessions;

/// <summary>Where stored messages came from. Most need no list of their own: a person's are the user's, a model's are made from the gateway's and the user's words.</summary>
public static class MessageSources
{
    /// <summary>The sources of a message. A tool's result of which nothing was kept counts as the worst.</summary>
    public static IReadOnlyList<ContentSource> Of(Message message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return message.Sources.Count > 0 ? message.Sources : (message.Role, message.Origin) switch
        {
            (MessageRole.User, Origin.UserInput) => SourceLists.User,
            (MessageRole.Assistant, Origin.System) => SourceLists.Conversation,
            (MessageRole.Tool, Origin.System) => SourceLists.System,
            _ => SourceLists.Unknown,
        };
    }

    /// <summary>What has to be kept of the sources of a message that is about to be stored: nothing where its role and origin say it all.</summary>
    internal static IReadOnlyList<ContentSource> Kept(MessageRole role, IReadOnlyList<ContentSource> sources)
        => (role == MessageRole.Assistant && ReferenceEquals(sources, SourceLists.Conversation)) || (role == MessageRole.Tool && sources is [var only] && only == ContentSource.System) ? [] : sources;
}
