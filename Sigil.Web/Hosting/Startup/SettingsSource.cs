// SPDX-License-Identifier: Apache-2.0

using Sigil.Web.Configuration;
using Sigil.Web.Configuration.Reading;
using Sigil.Web.Configuration.Settings;
using Sigil.Web.Hosting.DataDirectory;

namespace Sigil.Web.Hosting.Startup;

/// <summary>Loads the configuration of a start: the file in the data directory or the one named, never one of the working directory (SC-1).</summary>
internal static class SettingsSource
{
    /// <exception cref="StartFailedException">The file cannot be read, or the configuration has problems; all of them are listed.</exception>
    public static GatewaySettings Load(StartRequest request, DataDirectoryFiles files)
    {
        var path = request.ConfigurationFile is { } named ? Path.GetFullPath(named) : files.Configuration;
        var text = Read(path, mayCreate: request.ConfigurationFile is null);
        return ConfigLoader.Load(new ConfigSources(text, request.Environment, request.Listen), out var problems) ?? throw Refuse(path, problems);
    }

    private static string Read(string path, bool mayCreate)
    {
        try
        {
            if (mayCreate && !File.Exists(path))
            {
                PrivateFiles.Replace(path, ConfigTemplate.Read());
            }

            // A file of another kind than text may never end; one byte more than the limit is enough to know that it is too long.
            using var reader = new StreamReader(path);
            var buffer = new char[YamlReader.MaxCharacters + 1];
            return new string(buffer, 0, reader.ReadBlock(buffer));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StartFailedException(StartFailure.Configuration, [$"The configuration {path} cannot be read: {exception.Message}"]);
        }
    }

    private static StartFailedException Refuse(string path, IReadOnlyList<ConfigProblem> problems)
    {
        var count = problems.Count == 1 ? "1 problem" : $"{problems.Count} problems";
        return new StartFailedException(
            StartFailure.Configuration, [$"The configuration has {count}; nothing was started.", $"File: {path}", .. problems.Select(problem => $"  {problem}")]);
    }
}
