// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Hosting.Startup;

/// <summary>Why a gateway does not start.</summary>
internal enum StartFailure
{
    /// <summary>Something else.</summary>
    Other = 0,

    /// <summary>The configuration has errors.</summary>
    Configuration,

    /// <summary>A gateway runs in the data directory already.</summary>
    AlreadyRunning,

    /// <summary>The address is taken or not this machine's.</summary>
    AddressUnavailable,

    /// <summary>The data directory cannot be used.</summary>
    DataDirectory,
}
