// SPDX-License-Identifier: Apache-2.0

using Microsoft.Extensions.DependencyInjection;
using Sigil.Domain.Security.Secrets;

namespace Sigil.Infrastructure.Keyring;

internal static class KeyringServiceCollectionExtensions
{
    public static IServiceCollection AddKeyring(this IServiceCollection services)
        => services.AddSingleton<IKeyring>(provider => new CommandKeyring(Environment.GetEnvironmentVariable("PATH"), provider.GetRequiredService<TimeProvider>()));
}
