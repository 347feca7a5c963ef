// SPDX-License-Identifier: Apache-2.0

using Microsoft.Extensions.DependencyInjection;
using Sigil.Domain.Identity;

namespace Sigil.Domain.Channels;

internal static class ChannelsServiceCollectionExtensions
{
    /// <summary>Adds what the doors call.</summary>
    public static IServiceCollection AddChannels(this IServiceCollection services) => services
        .AddSingleton<SessionAccess>()
        .AddSingleton<InputGate>()
        .AddSingleton<SendGates>()
        .AddSingleton<TurnLauncher>()
        .AddSingleton<SendMessage>()
        .AddSingleton<TurnFinder>()
        .AddSingleton<SendOnce>()
        .AddSingleton<RetryTurn>()
        .AddSingleton<IConversations, Conversations>()
        .AddSingleton<SessionAudit>()
        .AddSingleton<SessionReads>()
        .AddSingleton<CreateSession>()
        .AddSingleton<BranchSession>()
        .AddSingleton<ChangeSession>()
        .AddSingleton<DeleteSession>()
        .AddSingleton<ISessionDirectory, SessionDirectory>()
        .AddSingleton<IRunningTurns, RunningTurns>()
        .AddSingleton<IConversationShutdown, ConversationShutdown>();
}
