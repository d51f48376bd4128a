package com.acme.export;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper
interface RowMapper {

  @Mapping(target = "label", source = "name")
  Row row(Person person);
}
